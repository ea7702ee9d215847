/// A string as a dictionary's key, compared and hashed by its bytes.
///
/// Swift hashes a Chinese string by its normal form, which costs a microsecond; identifiers, names and paths of plans
/// are compared as they are written.
package struct UTF8Key: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func == (left: UTF8Key, right: UTF8Key) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hasher.combine(hash)
  }
}
