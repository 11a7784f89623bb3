namespace FocusNetGrid.Training.Files;

/// <summary>Replaces a file durably, whole or not at all, as <see cref="DurableFile"/> does or with a condition more.</summary>
/// <param name="path">The file; its folder exists.</param>
/// <param name="length">Bytes that <paramref name="write"/> will write.</param>
/// <param name="write">Writes the content.</param>
internal delegate void FileWriter(string path, long length, Action<Stream> write);
