namespace OrleansCompatTests.Copying;

[GenerateSerializer]
public readonly record struct MarkedStruct(int Number, int[] Numbers);
