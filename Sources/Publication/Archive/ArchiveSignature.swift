import SiteGenerator

/// A signature with an SSH key, beside the archive, of the file that has the digests' digests.
package struct ArchiveSignature: Sendable {
  let store: ArchiveStore
  let path: String
  let id: String

  /// What the signature says it is for, so that it can't be used for anything else.
  package static let purpose = "planpress-archive"

  package init(store: ArchiveStore, path: String, id: String) {
    self.store = store
    self.path = path
    self.id = id
  }

  private var signature: String { path + ArchiveStore.signatureEnding }
  private var signedFile: String { store.folder.shown(path + "/" + Bag.tagManifestName) }

  /// Signs with a private key, or with the public key of one that an agent holds.
  package func sign(with key: String, _ environment: [String]) throws(ArchiveProblem) {
    let result = try ArchiveProblem.wrapping { () throws(FileProblem) in
      try run(["-Y", "sign", "-q", "-n", Self.purpose, "-f", key], environment)
    }
    guard result.status == 0, !result.output.isEmpty else {
      let words = String(decoding: result.errors, as: UTF8.self).split(separator: "\n").joined(separator: "; ")
      throw .signing(words.isEmpty ? "ssh-keygen \(result.status)" : words)
    }
    try ArchiveProblem.wrapping { () throws(FileProblem) in
      try store.folder.write(result.output, to: signature, onCollision: .refuse)
    }
  }

  /// Whether somebody of the signers has signed what is there now.
  func findings(signers: String, _ environment: [String]) throws(FileProblem) -> [ArchiveFinding] {
    guard try store.folder.status(of: signature)?.kind == .file else {
      return [ArchiveFinding(.notSigned, id, signature)]
    }
    let file = store.folder.shown(signature)
    let found = try run(["-Y", "find-principals", "-s", file, "-f", signers], environment)
    let names = String(decoding: found.output, as: UTF8.self).split(separator: "\n")
    for name in names where found.status == 0 {
      let arguments = ["-Y", "verify", "-f", signers, "-I", String(name), "-n", Self.purpose, "-s", file]
      if try run(arguments, environment).status == 0 { return [] }
    }
    return [ArchiveFinding(.badSignature, id, signature)]
  }

  private func run(_ arguments: [String], _ environment: [String]) throws(FileProblem) -> ChildProcess.Result {
    var tool = ChildProcess(["ssh-keygen"] + arguments, environment: environment)
    tool.input = signedFile
    tool.patience = .seconds(60)
    return try tool.run()
  }
}
