namespace FocusNetGrid.Silo.Hosting;

/// <summary>What a host of a grid does.</summary>
public enum HostRole
{
    /// <summary>Both of the others.</summary>
    All,

    /// <summary>Carries grains, and trains nothing.</summary>
    Coordinator,

    /// <summary>Trains with the devices of its machine.</summary>
    Worker,
}
