#nullable disable
namespace Orleans.Configuration;

/// <summary>What the silo is called.</summary>
public class SiloOptions
{
    /// <summary>Its name; one is made up where none is given.</summary>
    public string SiloName { get; set; }
}
