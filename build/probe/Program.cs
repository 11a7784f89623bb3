using System.Runtime.InteropServices;
using TorchSharp;

// A package can restore and still not load, for want of a newer C++ run-time library. Exit 4 says so, with the loader's own words.
try
{
    using var sum = torch.ones(2).sum();
    Console.WriteLine(sum.item<float>());
    return 0;
}
catch (TypeInitializationException)
{
    var library = Directory.EnumerateFiles(AppContext.BaseDirectory, "libLibTorchSharp.so", SearchOption.AllDirectories).FirstOrDefault();
    try
    {
        NativeLibrary.Load(library ?? "LibTorchSharp");
        Console.WriteLine("its native library does not initialise");
    }
    catch (DllNotFoundException missing)
    {
        Console.WriteLine(missing.Message);
    }

    return 4;
}
