/// A measured or wanted value as its author wrote it, with the number that computes.
package struct Quantity: Hashable, Sendable {
  /// The author's words, which are what is shown.
  package let text: String

  /// What the value is counted in (`%`, `元`, `分`, `小时`), as written and without its multiplier (`万元` → `元`); empty
  /// where there is none.
  package let unit: String
  package let meaning: Meaning

  package enum Meaning: Hashable, Sendable {
    /// `1,200`, `20%` (20, unit `%`), `50万元` (500 000, unit `元`)
    case number(Double)
    /// `≥30%`, `不低于90分`, `50+`
    case atLeast(Double)
    /// `≤50万元`
    case atMost(Double)
    /// `18%-20%`. Of what holds two numbers the enumeration holds a reference, so that a value with one takes less room.
    indirect case range(Double, Double)
    /// `1:3` is 3 for 1; `≥1:3` has ``Comparison/atLeast``.
    indirect case ratio(first: Double, second: Double, Comparison)
    /// `8%降至5%`, `从45提升至55`: where it stands and where it shall stand.
    indirect case change(from: Double, to: Double)
    /// `提升20%`, `缩短15天`: by how much, from a state that is not given. Negative where it shall fall.
    case difference(Double)
    /// `是/否`, `已完成`, `yes`
    case truth(Bool)
    /// `X元`: somebody still has to fill it in.
    case placeholder
    /// Words with no number.
    case words
  }

  package enum Comparison: Hashable, Sendable {
    case exactly, atLeast, atMost
  }

  package init(text: String, meaning: Meaning, unit: String) {
    self.text = text
    self.meaning = meaning
    self.unit = unit
  }
}
