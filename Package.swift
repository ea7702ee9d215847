// swift-tools-version: 6.2

import PackageDescription

/// Every target is held to the same bar: Swift 6 concurrency, explicit existentials, private imports,
/// visible unsafety, and no warning.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "planpress",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "planpress", targets: ["planpress"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // Leaves: they import nothing of the house.
    .target(name: "SourceText", swiftSettings: strict),
    .target(name: "HTML", swiftSettings: strict),

    // The product's own templates, styles and words: a symbolic link to `templates/`, compiled in.
    .target(name: "ProductFiles", resources: [.embedInCode("Resources")], swiftSettings: strict),

    // The two C libraries and their wrappers. Unsafe code lives in the wrappers and nowhere else.
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // Memory and threads for cmark-gfm, in C because its library calls it or has it only there.
    .target(name: "CMarkSupport", dependencies: ["CMarkGFM"]),
    .target(name: "Markdown", dependencies: ["CMarkGFM", "CMarkSupport", "HTML", "SourceText"], swiftSettings: strict),
    .target(name: "YAML", dependencies: ["CLibYAML", "SourceText"], swiftSettings: strict),

    // System calls that Swift's view of the C library leaves out.
    .systemLibrary(name: "CSystem"),

    // What spreadsheets pack their tables with.
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    // The domain: values and what follows from them.
    .target(name: "PlanModel", dependencies: ["SourceText"], swiftSettings: strict),

    // A plan file becomes a plan and diagnostics.
    .target(
      name: "PlanReading", dependencies: ["Markdown", "YAML", "PlanModel", "SourceText", "HTML"],
      swiftSettings: strict),

    // Files of office programs become tables, and tables become a plan.
    .target(
      name: "Spreadsheets", dependencies: ["CExpat", "CZlib", "PlanModel", "SourceText"], swiftSettings: strict),
    .target(
      name: "PlanImport", dependencies: ["Spreadsheets", "PlanReading", "PlanModel", "SourceText"],
      swiftSettings: strict),

    // A folder of plans becomes a site.
    .target(
      name: "SiteGenerator",
      dependencies: [
        "PlanReading", "PlanModel", "Markdown", "YAML", "HTML", "SourceText", "CSystem", "ProductFiles",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),

    // A site is served while its files change.
    .target(
      name: "Preview",
      dependencies: [
        "SiteGenerator", "PlanModel", "ProductFiles", "CSystem", .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: strict),

    // What leaves the house: booklets, archives.
    .target(
      name: "Publication",
      dependencies: ["SiteGenerator", "PlanReading", "PlanModel", "HTML", "SourceText", "YAML"], swiftSettings: strict),

    .executableTarget(
      name: "planpress",
      dependencies: [
        "Preview", "Publication", "SiteGenerator", "PlanImport", "PlanReading", "PlanModel", "SourceText",
        "Spreadsheets", "CSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"], swiftSettings: strict),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "HTML", "SourceText"], swiftSettings: strict),
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "SourceText"], swiftSettings: strict),
    .testTarget(name: "PlanModelTests", dependencies: ["PlanModel", "SourceText"], swiftSettings: strict),
    .testTarget(
      name: "PlanReadingTests", dependencies: ["PlanReading", "PlanModel", "SourceText", "HTML"], swiftSettings: strict),
    .testTarget(
      name: "PlanImportTests",
      dependencies: ["PlanImport", "Spreadsheets", "PlanReading", "PlanModel", "SourceText"], swiftSettings: strict),
    .testTarget(
      name: "SiteGeneratorTests",
      dependencies: ["SiteGenerator", "PlanReading", "PlanModel", "HTML", "SourceText", "ProductFiles"],
      exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "PreviewTests", dependencies: ["Preview", "SiteGenerator", "PlanModel"], swiftSettings: strict),
    .testTarget(
      name: "PublicationTests", dependencies: ["Publication", "SiteGenerator", "PlanReading", "PlanModel"],
      swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["planpress"], swiftSettings: strict),
  ]
)
