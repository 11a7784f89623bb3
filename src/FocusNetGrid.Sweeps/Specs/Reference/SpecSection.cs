namespace FocusNetGrid.Sweeps.Specs.Reference;

/// <summary>A part of a spec in the reference: the whole, a mapping of fields, or the options of a component that a field chooses by name.</summary>
/// <param name="Path">Where it stands: <c>training.optimizer</c>; empty for the whole.</param>
/// <param name="Component">The component's name, where the fields are its options; else empty.</param>
/// <param name="Text">What it is for; may be empty.</param>
/// <param name="Fields">Its fields, in the order of their declaration.</param>
public sealed record SpecSection(string Path, string Component, string Text, IReadOnlyList<SpecField> Fields)
{
    /// <summary>What it is asked for by: <c>training.optimizer.adam</c>; empty for the whole.</summary>
    public string Key => Component.Length == 0 ? Path : $"{Path}.{Component}";

    /// <summary>As a spec writes it: <c>training.optimizer: adam</c>; empty for the whole.</summary>
    public string Title => Component.Length == 0 ? Path : $"{Path}: {Component}";
}

/// <summary>A field of a spec in the reference.</summary>
/// <param name="Path">Its path, which <c>--set</c> takes: <c>training.optimizer.learning-rate</c>.</param>
/// <param name="Value">What may stand there, in words, bounds included.</param>
/// <param name="Default">What stands there where the spec says nothing, <c>required</c> where it must say something; empty where nothing is meant.</param>
/// <param name="Text">What it is for; may be empty.</param>
public sealed record SpecField(string Path, string Value, string Default, string Text);
