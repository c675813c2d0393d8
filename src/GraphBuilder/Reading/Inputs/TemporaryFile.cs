using Microsoft.Win32.SafeHandles;

namespace GraphBuilder.Reading.Inputs;

/// <summary>Files without a name, which vanish with their handle, even when the process is killed.</summary>
internal static class TemporaryFile
{
    /// <summary>A new empty file to write and read through its handle.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static SafeFileHandle Create(string? folder)
    {
        var path = Path.Combine(folder ?? Path.GetTempPath(), "graph-builder-" + Path.GetRandomFileName());
        var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, FileOptions.DeleteOnClose);

        // Windows deletes on close by itself, however the process ends; elsewhere the name can go at once.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return handle;
    }
}
