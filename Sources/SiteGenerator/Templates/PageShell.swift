import HTML
import Mustache
import PlanModel

/// A page's frame with the places that differ from page to page cut out.
///
/// The template is rendered once for all pages of a kind, depth and language, with a mark in the place of each value
/// that only the page knows; to make a page is then to copy bytes and to fill the gaps.
struct PageShell: Sendable {
  enum Slot: Int, CaseIterable, Sendable {
    case title, breadcrumbs, main, head
  }

  enum Part: Sendable {
    case bytes(HTMLFragment)
    case slot(Slot)
  }

  let parts: [Part]

  /// How many bytes the frame itself takes.
  let size: Int

  /// Cuts rendered text at its marks. What stands between them came through the template engine, which escapes.
  init(rendered: String) {
    var parts: [Part] = []
    let bytes = Array(rendered.utf8)
    var clean = 0
    var next = 0
    while let place = bytes[next...].firstIndex(of: Slot.firstByteOfMark) {
      next = place + 1
      guard let slot = Slot.allCases.first(where: { bytes[place...].starts(with: $0.mark) }) else { continue }
      parts.append(.bytes(HTMLFragment(rendered: Array(bytes[clean..<place]))))
      parts.append(.slot(slot))
      next = place + slot.mark.count
      clean = next
    }
    parts.append(.bytes(HTMLFragment(rendered: Array(bytes[clean...]))))
    self.parts = parts
    size = rendered.utf8.count
  }

  func write(to page: inout PageWriter, _ fill: (inout PageWriter, Slot) -> Void) {
    for part in parts {
      switch part {
      case .bytes(let fragment): page.markup(fragment)
      case .slot(let slot): fill(&page, slot)
      }
    }
  }
}

extension PageShell.Slot {
  /// The slot's number between the noncharacters U+FDD0 and U+FDD1, which stand in no template.
  var mark: [UInt8] { [Self.firstByteOfMark, 0xB7, 0x90, UInt8(ascii: "0") + UInt8(rawValue), 0xEF, 0xB7, 0x91] }

  static let firstByteOfMark: UInt8 = 0xEF
}

/// What a template sees of a page.
struct ShellData: MustacheParent, Sendable {
  let configuration: [String: String]
  let strings: StringLookup
  let navigation: [NavigationItem]
  let hasBreadcrumbs: Bool

  /// The plan of the page, for templates that ask for more than the gaps.
  var plan: PlanTemplateData?

  func child(named name: String) -> Any? {
    switch name {
    case "strings": strings
    case "navigation": navigation
    case "hasBreadcrumbs": hasBreadcrumbs
    case "plan": plan
    case "title": String(decoding: PageShell.Slot.title.mark, as: UTF8.self)
    case "breadcrumbs": String(decoding: PageShell.Slot.breadcrumbs.mark, as: UTF8.self)
    case "pageHead": String(decoding: PageShell.Slot.head.mark, as: UTF8.self)
    case "main": String(decoding: PageShell.Slot.main.mark, as: UTF8.self)
    default: configuration[name]
    }
  }
}

struct NavigationItem: MustacheParent, Sendable {
  let href: String
  let label: String
  let isCurrent: Bool

  func child(named name: String) -> Any? {
    switch name {
    case "href": href
    case "label": label
    case "isCurrent": isCurrent
    default: nil
    }
  }
}

/// The words of the interface by name, for templates.
struct StringLookup: MustacheParent, Sendable {
  let strings: InterfaceStrings

  subscript(name: String) -> String? { StringKey.byName[name].map(strings.plainText) }

  func child(named name: String) -> Any? { self[name] }
}
