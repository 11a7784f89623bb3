namespace TorchSharp.Utils;

/// <summary>The name of a component in state dictionaries, where it is not the field's.</summary>
public class ComponentNameAttribute : Attribute
{
    public string Name { get; set; } = "";
}
