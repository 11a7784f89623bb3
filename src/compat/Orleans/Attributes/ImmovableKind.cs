namespace Orleans.Placement;

/// <summary>What moves grains between silos.</summary>
[Flags]
public enum ImmovableKind : byte
{
    /// <summary>Moves by who talks with whom.</summary>
    Repartitioner = 1,

    /// <summary>Moves by memory and count.</summary>
    Rebalancer = 2,

    /// <summary>Both.</summary>
    Any = Repartitioner | Rebalancer,
}
