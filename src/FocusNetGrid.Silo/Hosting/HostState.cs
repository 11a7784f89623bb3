namespace FocusNetGrid.Silo.Hosting;

/// <summary>Whether a host takes part in its grid, for those who ask over HTTP.</summary>
internal sealed class HostState
{
    private volatile bool isServing;

    /// <summary>Whether it has joined and has not been told to leave.</summary>
    public bool IsServing => isServing;

    /// <summary>It has joined.</summary>
    public void Serve() => isServing = true;

    /// <summary>It was told to leave.</summary>
    public void Leave() => isServing = false;
}
