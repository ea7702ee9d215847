import HTML
import Mustache
import PlanModel

/// A page's frame with the places that differ from page to page cut out.
///
/// The template is rendered once for all pages of a kind, depth and language, with a mark in the place of each value
/// that only the page knows; to make a page is then to copy bytes and to fill the gaps.
struct PageShell: Sendable {
  enum Slot: Int, CaseIterable, Sendable {
    case title, breadcrumbs, main
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
    var clean: [UInt8] = []
    var rest = Array(rendered.utf8)[...]
    func finished() -> Part { .bytes(HTMLFragment(rendered: clean)) }
    while let byte = rest.first {
      if let slot = Slot.allCases.first(where: { rest.starts(with: $0.mark) }) {
        parts.append(finished())
        parts.append(.slot(slot))
        clean = []
        rest = rest.dropFirst(slot.mark.count)
      } else {
        clean.append(byte)
        rest = rest.dropFirst()
      }
    }
    parts.append(finished())
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
  var mark: [UInt8] { [0xEF, 0xB7, 0x90, UInt8(ascii: "0") + UInt8(rawValue), 0xEF, 0xB7, 0x91] }
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
  let words: [String: String]

  init(_ strings: InterfaceStrings) {
    words = Dictionary(
      uniqueKeysWithValues: StringKey.allCases.map { ($0.name, strings.plainText($0)) })
  }

  func child(named name: String) -> Any? { words[name] }
}
