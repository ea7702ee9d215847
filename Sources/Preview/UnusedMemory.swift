#if canImport(Glibc)
  private import CSystem
#endif

/// Memory that the allocator keeps for later.
enum UnusedMemory {
  /// Hands it to the system. While a site is linked again two of them are there: at 10,000 plans more than 100 MB that are
  /// not needed until the next save.
  static func giveBack() {
    #if canImport(Glibc)
      _ = malloc_trim(0)
    #endif
  }
}
