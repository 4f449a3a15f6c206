// swift-tools-version: 6.1
import PackageDescription

// The commit, for `tiaowen --version`; the Makefile tells it.
let commit = Context.environment["TIAOWEN_COMMIT"] ?? ""

// A target exists only to forbid an import: see ARCHITECTURE.md, "Rooms".
let leaves: [Target.Dependency] = ["ChineseText", "PolicyModel"]

// Everything that the values of SiteBuild are made of. Whoever uses them must name it, imported or not: else a build over
// an older one does not compile its code anew when the layout of such a value changes, and the program crashes.
let stack: [Target.Dependency] =
    leaves + [
        "JSONWriting", "ParallelMapping", "PolicyAnnotation", "PolicyLinking", "PolicyParsing", "SitePlanning",
        "SiteRendering", "SiteSearch", "SiteBuild",
    ]

let package = Package(
    name: "tiaowen",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(name: "CMarkGFM"),
        .systemLibrary(name: "CCrypto"),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
        .systemLibrary(name: "CLibZip"),
        .systemLibrary(name: "CLinux"),
        .target(name: "CProgramVersion", cSettings: [.define("TIAOWEN_COMMIT", to: "\"\(commit)\"")]),
        .target(name: "ChineseText"),
        .target(name: "JSONWriting"),
        .target(name: "ParallelMapping"),
        .target(name: "PolicyModel", dependencies: ["CLinux", "JSONWriting"]),
        .target(name: "PolicyParsing", dependencies: leaves),
        .target(name: "PolicyImport", dependencies: leaves + ["CLibXML2", "CLibZip"]),
        .target(name: "PolicyAnnotation", dependencies: leaves),
        .target(name: "PolicyLinking", dependencies: leaves),
        .target(name: "SitePlanning", dependencies: ["ParallelMapping", "PolicyModel"]),
        .target(
            name: "SiteRendering",
            dependencies: leaves + [
                "CMarkGFM", "JSONWriting", "ParallelMapping", "SitePlanning",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .target(name: "SiteSearch", dependencies: leaves + ["JSONWriting", "ParallelMapping", "SitePlanning"]),
        .target(
            name: "SiteBuild",
            dependencies: leaves + [
                "CCrypto", "CLibZip", "CLinux", "JSONWriting", "ParallelMapping", "PolicyAnnotation", "PolicyImport",
                "PolicyLinking", "PolicyParsing", "SitePlanning", "SiteRendering", "SiteSearch", "Yams",
            ]),
        .target(
            name: "SitePreview",
            dependencies: stack + ["CLinux", "FlyingFox", .product(name: "FlyingSocks", package: "FlyingFox")]),
        .executableTarget(
            name: "tiaowen",
            dependencies: stack + [
                "CLinux", "CProgramVersion", "SitePreview",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "stages", dependencies: stack, path: "Benchmarks/Stages"),
        .testTarget(name: "ParallelMappingTests", dependencies: ["ParallelMapping"]),
        .testTarget(name: "ChineseTextTests", dependencies: ["ChineseText"]),
        .testTarget(
            name: "SiteBuildTests",
            dependencies: stack + ["SampleSite"]),
        .testTarget(name: "SitePreviewTests", dependencies: stack + ["SitePreview"]),
        .testTarget(name: "PolicyImportTests", dependencies: ["PolicyImport"]),
        .testTarget(
            name: "PolicyAnnotationTests", dependencies: leaves + ["PolicyAnnotation", "PolicyParsing", "Yams"]),
        .testTarget(name: "PolicyLinkingTests", dependencies: leaves + ["PolicyLinking", "PolicyParsing"]),
        .testTarget(name: "PolicyParsingTests", dependencies: leaves + ["PolicyParsing"]),
        .target(
            name: "SampleSite", dependencies: leaves + ["PolicyParsing", "SitePlanning"], path: "Tests/SampleSite"),
        .testTarget(
            name: "SiteSearchTests", dependencies: leaves + ["SampleSite", "SitePlanning", "SiteSearch"]),
        .testTarget(name: "SitePlanningTests", dependencies: leaves + ["SampleSite", "SitePlanning"]),
        .testTarget(
            name: "SiteRenderingTests", dependencies: leaves + ["SampleSite", "SitePlanning", "SiteRendering", "Yams"]),
    ],
    swiftLanguageModes: [.v6]
)
