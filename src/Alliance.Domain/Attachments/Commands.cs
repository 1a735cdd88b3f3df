using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Attachments;

/// <summary>What papers can be attached to.</summary>
public enum OwnerKind
{
    Topic,
    Conference,
    Minutes,
    ActionItem,

    /// <summary>An entry of a list.</summary>
    Listing,
}

public abstract record AttachmentCommand(string AllianceId, string AttachmentId) : INeeds<AttachmentFacts>
{
    [JsonIgnore]
    public StreamId Stream => new("attachment", AttachmentId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfAlliance(AllianceId);
}

/// <summary>The content is stored already, under its SHA-256 in hex; its type was found by looking into it.</summary>
[Named("attachment.add")]
public sealed record AddAttachment(
    string AllianceId, string AttachmentId, OwnerKind OwnerKind, string OwnerId, string Name, string MediaType, long Size, string Hash, string? UnitId)
    : AttachmentCommand(AllianceId, AttachmentId);

/// <summary>By who uploaded it, that unit's people, or the coordinator.</summary>
[Named("attachment.remove")]
public sealed record RemoveAttachment(string AllianceId, string AttachmentId) : AttachmentCommand(AllianceId, AttachmentId);

/// <summary>
/// Read before deciding: who sits in the alliance, whether the owner is there (in this alliance), and how many papers it has; of an
/// entry of a list also whose it is, and the body that it is meant for alone.
/// </summary>
public sealed record AttachmentFacts(AllianceSeats Seats, bool OwnerExists, int PapersOfOwner, string? OwnerUnitId = null, string? OnlyBodyId = null);

/// <summary>The content has a reference more: it must be there, whole, until the append has committed.</summary>
public sealed record ContentKept(string Hash) : IPrivateWrite;

/// <summary>The content has lost the reference of this attachment: it is dropped with the last.</summary>
public sealed record ContentReleased(string Hash, string AttachmentId) : IPrivateWrite;
