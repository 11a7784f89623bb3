namespace Orleans.Placement;

/// <summary>Where grains of a class are activated; on one silo that is always here.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public abstract class PlacementAttribute : Attribute
{
    private protected PlacementAttribute()
    {
    }
}
