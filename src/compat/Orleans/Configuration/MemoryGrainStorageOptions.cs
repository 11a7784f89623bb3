using Orleans.Storage;

#nullable disable
namespace Orleans.Configuration;

/// <summary>How states in memory are kept.</summary>
public class MemoryGrainStorageOptions
{
    /// <summary>Turns states into bytes; null for the registered one.</summary>
    public IGrainStorageSerializer GrainStorageSerializer { get; set; }
}
