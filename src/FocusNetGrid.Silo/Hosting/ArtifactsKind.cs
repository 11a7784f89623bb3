namespace FocusNetGrid.Silo.Hosting;

/// <summary>Where a grid keeps what its trials leave.</summary>
public enum ArtifactsKind
{
    /// <summary>A folder on a disk that every host sees.</summary>
    Folder,

    /// <summary>Azure Blob Storage.</summary>
    Azure,
}
