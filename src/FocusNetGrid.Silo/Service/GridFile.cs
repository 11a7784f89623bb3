namespace FocusNetGrid.Silo.Service;

/// <summary>A file that can be downloaded.</summary>
/// <param name="Name">Its name: a path with <c>/</c>, relative to what it belongs to.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Changed">When it was written last.</param>
public sealed record GridFile(string Name, long Bytes, DateTimeOffset Changed);
