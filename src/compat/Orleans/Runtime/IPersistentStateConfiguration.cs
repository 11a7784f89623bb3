#nullable disable
namespace Orleans.Runtime;

/// <summary>Which state, and where it rests.</summary>
public interface IPersistentStateConfiguration
{
    /// <summary>The state's name.</summary>
    string StateName { get; }

    /// <summary>The storage's name; null for the default one.</summary>
    string StorageName { get; }
}
