using System.Security.Cryptography;
using Alliance.Domain.Kernel;
using Alliance.Domain.People;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.People;

/// <summary>Personal data: names, telephones, mail and sign-in names stand in these tables alone, and are erased from them.</summary>
public sealed class PersonWriter(TimeProvider clock) : IPrivateWriter
{
    public PersonWriter()
        : this(TimeProvider.System)
    {
    }

    public bool Handles(IPrivateWrite write) => write is PersonalDataWrite or PersonalDataErase or AccountOpened;

    public Task ApplyAsync(ProjectionContext context, IPrivateWrite write) => write switch
    {
        PersonalDataWrite w => context.UpsertAsync(
            "person", new { id = w.PersonId }, new { name = w.Data.Name, name_sort = SortKeys.Of(w.Data.Name), phone = w.Data.Phone, email = w.Data.Email }),
        PersonalDataErase w => EraseAsync(context, w.PersonId),
        AccountOpened w => context.InsertAsync(
            "account",
            new
            {
                person_id = w.PersonId,
                sign_in_name = w.SignInName.Trim(),
                normalised = SignInNames.Normalise(w.SignInName),
                security_stamp = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
                created_at = clock.GetUtcNow(),
            }),
        _ => throw new ArgumentException($"Nothing is written for {write.GetType().Name}.", nameof(write)),
    };

    private static async Task EraseAsync(ProjectionContext context, string personId)
    {
        await context.DeleteAsync("person", new { id = personId });
        await context.DeleteAsync("account", new { person_id = personId });
        await context.DeleteAsync("match_person", new { person_id = personId });
        await context.DeleteAsync("saved_search_terms", new { person_id = personId });
        await context.DeleteAsync("search_told", new { person_id = personId });
    }
}
