using Alliance.Domain.AnnualReports;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.AnnualReports;

public static class AnnualReportGrains
{
    public static IServiceCollection AddAnnualReports(this IServiceCollection services) =>
        services.AddGrain(new AnnualReportDecider(), typeof(WriteAnnualReport)).AddFacts<AnnualReportFacts, Facts>();

    /// <summary>Read without the head: who belongs to the alliance may be a moment old.</summary>
    private sealed class Facts(Database database) : IFactLoader<AnnualReportFacts>
    {
        public async Task<LoadedFacts<AnnualReportFacts>> LoadAsync(ICommand command, CancellationToken cancel = default)
        {
            var roll = await database.ReadAsync(db => db.RollAsync(((WriteAnnualReport)command).AllianceId), cancel);
            return new LoadedFacts<AnnualReportFacts>(new AnnualReportFacts(roll), null);
        }
    }
}
