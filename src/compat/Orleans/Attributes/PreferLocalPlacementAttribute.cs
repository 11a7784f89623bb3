namespace Orleans.Placement;

/// <summary>Activated by the silo that calls first.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class PreferLocalPlacementAttribute : PlacementAttribute;
