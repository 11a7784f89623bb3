namespace Orleans;

/// <summary>Marks an attribute that says how a constructor's parameter is made for each activation.</summary>
public interface IFacetMetadata;
