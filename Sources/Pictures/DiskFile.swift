import Foundation

/// Reading and writing of whole files, so that nobody ever sees half of one.
enum DiskFile {
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && isRegular(status)
    }

    static func size(_ path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 && isRegular(status) ? Int(status.st_size) : nil
    }

    /// The bytes of a regular file of at most `PictureLimits.bytes`; throws a `PictureRefusal` that names it.
    static func read(_ path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT
                ? PictureRefusal.missing(file: path) : PictureRefusal.unreadable(file: path, reason: reason())
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, isRegular(status) else {
            throw PictureRefusal.unreadable(file: path, reason: "it is not a file")
        }
        guard status.st_size <= PictureLimits.bytes else {
            throw PictureRefusal.tooManyBytes(file: path, limit: PictureLimits.bytes)
        }
        return try Array(unsafeUninitializedCapacity: Int(status.st_size)) { memory, count in
            while count < memory.count {
                let got = Foundation.read(descriptor, memory.baseAddress?.advanced(by: count), memory.count - count)
                guard got >= 0 else { throw PictureRefusal.unreadable(file: path, reason: reason()) }
                if got == 0 { break }
                count += got
            }
        }
    }

    /// Writes `bytes` beside their place in `folder`, waits until the disk has them, and puts them there in one step.
    static func write(_ bytes: [UInt8], to path: String, by way: String) throws {
        let folder = (path as NSString).deletingLastPathComponent
        try makeFolder(folder)
        let temporary = "\(way)/\(UUID().uuidString)"
        do {
            try fill(temporary, with: bytes)
            guard rename(temporary, path) == 0 else { throw failure(folder) }
        } catch {
            unlink(temporary)
            throw error
        }
        try settle(folder)
    }

    /// Takes a file away; one that is not there is no fault.
    static func remove(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else { throw failure(path) }
    }

    static func makeFolder(_ folder: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw failure(folder)
        }
    }

    private static func fill(_ path: String, with bytes: [UInt8]) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        try bytes.withUnsafeBytes { memory in
            var written = 0
            while written < memory.count {
                let count = Foundation.write(
                    descriptor, memory.baseAddress?.advanced(by: written), memory.count - written)
                guard count >= 0 else { throw failure(path) }
                written += count
            }
        }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    /// Makes the new name last through a loss of power.
    private static func settle(_ folder: String) throws {
        let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(folder) }
    }

    private static func isRegular(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }
    private static func reason() -> String { String(cString: strerror(errno)) }

    private static func failure(_ path: String) -> PictureRefusal {
        errno == ENOSPC || errno == EDQUOT ? .diskFull : .cannotKeep(folder: path, reason: reason())
    }
}
