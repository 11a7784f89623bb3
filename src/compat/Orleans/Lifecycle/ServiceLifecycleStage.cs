namespace Orleans;

/// <summary>Well-known stages of the silo.</summary>
public static class ServiceLifecycleStage
{
    /// <summary>Before all others.</summary>
    public const int First = int.MinValue;

    /// <summary>The runtime is made.</summary>
    public const int RuntimeInitialize = 2000;

    /// <summary>The runtime's services start.</summary>
    public const int RuntimeServices = 4000;

    /// <summary>The runtime's storage starts.</summary>
    public const int RuntimeStorageServices = 6000;

    /// <summary>The runtime's services for grains start.</summary>
    public const int RuntimeGrainServices = 8000;

    /// <summary>They have started.</summary>
    public const int AfterRuntimeGrainServices = 8100;

    /// <summary>The application's services start; grain storage usually does here.</summary>
    public const int ApplicationServices = 10000;

    /// <summary>Just before the silo is active.</summary>
    public const int BecomeActive = Active - 1;

    /// <summary>Grains are deactivated when this stage stops.</summary>
    public const int GrainDeactivation = BecomeActive - 1;

    /// <summary>The grain directory stops here.</summary>
    public const int GrainDirectoryShutdown = GrainDeactivation - 1;

    /// <summary>The connection to other silos is tried.</summary>
    public const int ValidateInitialConnectivity = Active - 100;

    /// <summary>The silo takes calls.</summary>
    public const int Active = 20000;

    /// <summary>After all others.</summary>
    public const int Last = int.MaxValue;
}
