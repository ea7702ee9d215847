/// Shares of a whole from weights as their authors wrote them.
enum Weights {
  /// Shares from 0 to 1 that add up to 1, in the order given.
  ///
  /// Without any weight all are equal. Where some have one, the rest up to 100 % (up to 1 where the weights are
  /// fractions) is shared equally by those without; where nothing is left, they count for nothing.
  static func shares(_ count: Int, weight: (Int) -> Double?) -> [Double] {
    guard count > 0 else { return [] }
    var shares = [Double](repeating: 0, count: count)
    var given = 0
    var sum = 0.0
    for index in 0..<count {
      guard let weight = weight(index) else { continue }
      given += 1
      shares[index] = weight.isFinite ? max(0, weight) : 0
      sum += shares[index]
    }
    if given < count, sum > 0 {
      let rest = max(0, (sum <= 1 ? 1 : 100) - sum) / Double(count - given)
      for index in 0..<count where weight(index) == nil { shares[index] = rest }
      sum += rest * Double(count - given)
    }
    guard sum > 0, sum.isFinite else { return [Double](repeating: 1 / Double(count), count: count) }
    for index in 0..<count { shares[index] /= sum }
    return shares
  }

  /// The weighted mean of those that have a score; nil where none has.
  ///
  /// Where all that have one count for nothing, they count equally.
  static func mean(_ count: Int, share: (Int) -> Double, score: (Int) -> Double?) -> Double? {
    var weighted = 0.0
    var plain = 0.0
    var shares = 0.0
    var scored = 0
    for index in 0..<count {
      guard let score = score(index) else { continue }
      weighted += share(index) * score
      shares += share(index)
      plain += score
      scored += 1
    }
    guard scored > 0 else { return nil }
    return shares > 0 ? weighted / shares : plain / Double(scored)
  }
}
