namespace TorchSharp.Modules;

/// <summary>Marks modules with nothing to train and nothing to save.</summary>
public interface IParameterLessModule
{
}
