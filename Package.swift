// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// One room of the house; dependencies point inward (ARCHITECTURE.md, "The rooms").
func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
    .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func system(_ name: String, pkgConfig: String, debian: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([debian])])
}

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "stoppress",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "stoppress", targets: ["Stoppress"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(
            url: "https://github.com/apple/swift-configuration", from: "1.4.0",
            traits: [.defaults, "YAML", "CommandLineArguments"]),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        system("CGumbo", pkgConfig: "gumbo", debian: "libgumbo-dev"),
        system("CLibPQ", pkgConfig: "libpq", debian: "libpq-dev"),
        system("CQREncode", pkgConfig: "libqrencode", debian: "libqrencode-dev"),
        system("CVips", pkgConfig: "vips", debian: "libvips-dev"),
        system("CZlib", pkgConfig: "zlib", debian: "zlib1g-dev"),
        system("CXML2", pkgConfig: "libxml-2.0", debian: "libxml2-dev"),

        room("Credentials", [crypto, cryptoExtras]),
        room("Documents"),
        room("Encodings", ["CZlib"]),
        room("ForeignHTML", ["Documents", "CGumbo"]),
        room("Newspaper", ["Documents"]),
        room("QRCodes", ["CQREncode"]),
        room("Storage", ["Newspaper", "Documents"]),
        room(
            "StorageSQLite",
            [
                "Storage", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        room("StoragePostgres", ["Storage", "CLibPQ"]),
        room("Pictures", ["Newspaper", "CVips", crypto]),
        room("Themes", ["Encodings", .product(name: "Mustache", package: "swift-mustache")]),
        room("Editorial", ["Storage", "Newspaper", "Documents", "Credentials"]),
        room(
            "PublicSite",
            ["Storage", "Newspaper", "Documents", "Encodings", "Themes", hummingbird, httpTypes, nioCore, logging]),
        room(
            "Desk",
            [
                "Editorial", "Storage", "Newspaper", "Credentials", "QRCodes", "Themes", hummingbird, httpTypes,
                nioCore,
                logging,
            ]),
        room("Wires", ["Editorial", "Storage", "Newspaper", "Documents", "ForeignHTML", "Pictures", "CXML2", yams]),
        .executableTarget(
            name: "Stoppress",
            dependencies: [
                "Documents", "ForeignHTML", "Newspaper", "Storage", "StorageSQLite", "StoragePostgres", "Pictures",
                "Themes", "Editorial", "PublicSite", "Desk", "Wires", hummingbird, nioCore, logging, lifecycle,
                unixSignals,
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
            ],
            swiftSettings: strict),

        .target(
            name: "TestSupport",
            dependencies: [
                "Credentials", "Documents", "Newspaper", "Storage", "StorageSQLite", "StoragePostgres", "Editorial",
            ],
            path: "Tests/TestSupport", swiftSettings: strict),
        tests("CredentialsTests", ["Credentials"]),
        tests("DocumentsTests", ["Documents"]),
        tests("EncodingsTests", ["Encodings"]),
        tests("ForeignHTMLTests", ["ForeignHTML", "Documents"]),
        tests("NewspaperTests", ["Newspaper", "Documents"]),
        tests(
            "StorageTests", ["Storage", "StorageSQLite", "StoragePostgres", "Newspaper", "Documents", "TestSupport"]),
        tests(
            "DeskTests",
            [
                "Desk", "Editorial", "Storage", "StorageSQLite", "Newspaper", "Credentials", "Themes", "TestSupport",
                hummingbird, httpTypes, nioCore, logging,
            ]),
        tests(
            "EditorialTests",
            ["Editorial", "Storage", "StorageSQLite", "Newspaper", "Documents", "Credentials", "TestSupport"]),
        tests("PicturesTests", ["Pictures", "Newspaper"]),
        tests("ThemesTests", ["Themes", "PublicSite"]),
        tests(
            "PublicSiteTests",
            [
                "PublicSite", "Editorial", "Storage", "StorageSQLite", "Newspaper", "Documents", "Themes",
                "TestSupport",
                hummingbird, httpTypes, nioCore, logging,
            ]),
        tests(
            "WiresTests",
            [
                "Wires", "Editorial", "Storage", "StorageSQLite", "Newspaper", "Documents", "ForeignHTML", "Pictures",
                "TestSupport",
            ]),
        tests("StoppressTests", ["Stoppress"]),
    ]
)
