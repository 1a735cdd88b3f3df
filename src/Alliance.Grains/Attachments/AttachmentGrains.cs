using Alliance.Domain.Attachments;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Storage.Attachments;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Grains.Attachments;

public static class AttachmentGrains
{
    public static IServiceCollection AddAttachments(this IServiceCollection services) =>
        services.AddGrain(new AttachmentDecider(), typeof(AddAttachment)).AddFacts<AttachmentFacts, Facts>();

    private sealed class Facts(Database database) : IFactLoader<AttachmentFacts>
    {
        public async Task<LoadedFacts<AttachmentFacts>> LoadAsync(ICommand command, CancellationToken cancel = default)
        {
            var read = await database.ReadAsync(db => AttachmentFactsQuery.LoadAsync(db, (AttachmentCommand)command), cancel);
            return new LoadedFacts<AttachmentFacts>(read.Facts, read.Head);
        }
    }
}
