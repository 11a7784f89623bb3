namespace FocusNetGrid.Training.Data.Trees;

/// <summary>The files under a folder or in an archive. Reading is safe from several threads.</summary>
internal interface IFileTree : IDisposable
{
    /// <summary>The folder or archive as the user named it.</summary>
    string Path { get; }

    /// <summary>In ordinal order of their names; an operating system's litter left out.</summary>
    IReadOnlyList<TreeFile> Files { get; }

    /// <summary>A file's bytes.</summary>
    /// <exception cref="DataException">The file cannot be read or its archive is damaged there.</exception>
    byte[] Read(string name);

    /// <summary>How errors name something in the tree.</summary>
    string Locate(string name) => name.Length == 0 ? Path : System.IO.Path.Combine(Path, name);
}
