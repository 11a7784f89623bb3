namespace FocusNetGrid.Silo.Hosting;

/// <summary>What a host of a grid does.</summary>
public enum HostRole
{
    /// <summary>Everything that the others do.</summary>
    All,

    /// <summary>Carries grains, and trains nothing.</summary>
    Coordinator,

    /// <summary>Trains with the devices of its machine.</summary>
    Worker,

    /// <summary>Serves the API and the dashboard to people, as a client of the grid: no grain lives on it.</summary>
    Gateway,
}
