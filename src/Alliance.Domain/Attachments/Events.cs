using Alliance.Domain.Kernel;

namespace Alliance.Domain.Attachments;

/// <summary><paramref name="Hash"/> is the SHA-256 of the content, in hex; it opens nothing. <paramref name="OnlyBodyId"/>: the body that its owner is meant for alone.</summary>
[Named("attachment.added")]
public sealed record AttachmentAdded(
    string AllianceId, string AttachmentId, OwnerKind OwnerKind, string OwnerId, string Name, string MediaType, long Size, string Hash, string? UnitId, string PersonId, string? OnlyBodyId = null) : IEvent;

[Named("attachment.removed")]
public sealed record AttachmentRemoved(string AllianceId, string AttachmentId, OwnerKind OwnerKind, string OwnerId, string Name, string? UnitId, string? OnlyBodyId = null) : IEvent;
