namespace FocusNetGrid.Silo.Hosting;

/// <summary>How the hosts of a grid find each other, and where its grains keep their state.</summary>
public enum ClusteringKind
{
    /// <summary>One process is the grid; SQLite.</summary>
    Local,

    /// <summary>PostgreSQL keeps the members and the state.</summary>
    Postgres,

    /// <summary>An Azure Storage account does: members in a table, state in blobs.</summary>
    Azure,
}
