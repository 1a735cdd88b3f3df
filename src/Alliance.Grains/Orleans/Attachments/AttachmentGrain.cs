using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.Attachments;

[Alias("alliance.attachment")]
public interface IAttachmentGrain : IAggregateGrain;

[GrainType("attachment")]
public sealed class AttachmentGrain(GrainRegistry grains, ActivationServices services, Residents residents)
    : AggregateGrain(grains, services, residents), IAttachmentGrain;
