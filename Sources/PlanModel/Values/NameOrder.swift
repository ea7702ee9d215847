extension [String] {
  /// Takes in names that it does not have yet, each where its own list has it: after the one before it there.
  ///
  /// Rows leave out the columns where they have nothing; so the order of all columns comes back from the rows.
  package mutating func merge(_ names: [String]) {
    var place = startIndex
    for name in names {
      if let known = firstIndex(of: name) {
        place = index(after: known)
      } else {
        insert(name, at: place)
        place = index(after: place)
      }
    }
  }

  /// All names of several lists, in an order that none of the lists is against where they agree.
  package init(merging lists: some Sequence<[String]>) {
    self.init()
    for list in lists { merge(list) }
  }
}
