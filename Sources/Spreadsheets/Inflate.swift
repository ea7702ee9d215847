internal import CZlib

/// Unpacks with the system's zlib.
enum Inflate {
  /// The bytes of a raw deflate stream; nil where it is damaged or gives another number of bytes.
  static func bytes(of packed: ArraySlice<UInt8>, count expected: Int) -> [UInt8]? {
    var stream = unsafe z_stream()
    let version = unsafe zlibVersion()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    // Negative window bits: no header, as ZIP has it.
    guard unsafe inflateInit2_(&stream, -15, version, size) == Z_OK else { return nil }
    defer { unsafe inflateEnd(&stream) }
    var source = Array(packed)
    var isWhole = false
    // One byte more than there should be shows a stream that would go on.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: expected + 1) { output, count in
      unsafe source.withUnsafeMutableBufferPointer { source in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = uInt(source.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = uInt(expected + 1)
        let result = unsafe inflate(&stream, Z_FINISH)
        count = unsafe expected + 1 - Int(stream.avail_out)
        isWhole = result == Z_STREAM_END && count == expected
      }
    }
    return isWhole ? bytes : nil
  }

  /// The checksum that ZIP keeps of a file's bytes.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { unsafe UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, uInt($0.count))) }
  }
}
