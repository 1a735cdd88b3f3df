using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Regions;

namespace Alliance.Silo.Regions;

/// <summary>The administrative divisions, from provinces down to townships.</summary>
public sealed class RegionData(Database database) : IReferenceData
{
    public string Name => "regions";

    public Task<int> LoadAsync(CancellationToken cancel) => RegionLoader.LoadAsync(database, cancel);
}
