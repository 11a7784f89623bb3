namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>Where something stands: a file's line from 1, or an option of the command with line 0.</summary>
internal readonly record struct SpecPlace(string File, int Line);
