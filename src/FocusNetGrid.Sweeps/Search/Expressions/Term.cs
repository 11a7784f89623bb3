using System.Text.Json.Nodes;

namespace FocusNetGrid.Sweeps.Search.Expressions;

/// <summary>A part of an expression: its value (a double, a string or a bool), given the fields' values.</summary>
internal delegate object Term(Func<string, JsonNode?> field);
