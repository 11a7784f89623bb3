namespace Orleans;

/// <summary>Grains of this class are never deactivated for idling.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public class KeepAliveAttribute : Attribute;
