internal import ArgumentParser
internal import PlanModel
internal import SiteGenerator

/// Says things to the one who typed the command.
struct Console: Sendable {
  let language: Language
  let isQuiet: Bool
  let isVerbose: Bool

  /// The words of the reader's language.
  func words(_ english: String, _ simplified: String, _ traditional: String) -> String {
    Sentence(en: english, hans: simplified, hant: traditional)[language]
  }

  /// What the command was asked for.
  func print(_ text: String) throws {
    try print(Array(text.utf8) + [UInt8(ascii: "\n")])
  }

  func print(_ bytes: [UInt8]) throws {
    do {
      try StandardStream.output.write(bytes)
    } catch {
      throw failed(error.text(in: language))
    }
  }

  /// What is good to know besides.
  func note(_ english: String, _ simplified: String, _ traditional: String) {
    note(words(english, simplified, traditional))
  }

  func note(_ text: String) {
    if !isQuiet { tell(text) }
  }

  /// Says why the machine could not go on, and gives the error that ends the program so.
  func failed(_ message: String) -> any Error {
    tell("planpress: " + message)
    return ExitCode.machineFailed
  }

  func failed(_ problem: FileProblem) -> any Error { failed(problem.text(in: language)) }
  func failed(_ problem: OutputProblem) -> any Error { failed(problem.text(in: language)) }

  /// Says something on standard error, which there is no one to tell if that fails too.
  func tell(_ text: String) {
    do { try StandardStream.error.write(Array(text.utf8) + [UInt8(ascii: "\n")]) } catch {}
  }
}
