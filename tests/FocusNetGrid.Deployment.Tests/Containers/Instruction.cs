namespace FocusNetGrid.Deployment.Tests.Containers;

/// <summary>An instruction of a Dockerfile.</summary>
/// <param name="Stage">Counted from 0; -1 before the first.</param>
/// <param name="Keyword">In capitals.</param>
/// <param name="Text">What follows, flags included.</param>
internal sealed record Instruction(int Stage, string Keyword, string Text);
