using System.Globalization;
using System.Text;

namespace Alliance.Domain.Kernel;

/// <summary>Text that can be stored, searched and shown as it was written.</summary>
public static class TextForms
{
    /// <summary>
    /// No lone surrogate, which would not survive being stored as UTF-8; no noncharacter, which cannot be normalised for searching (Unicode 17,
    /// 23.7); none of the marks that turn the direction of what follows (Unicode Standard Annex 9, 2), which make a text read otherwise than it is written.
    /// </summary>
    public static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune) || IsNoncharacter(rune.Value) || rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069)
            {
                return false;
            }

            i += rune.Utf16SequenceLength - 1;
        }

        return true;
    }

    /// <summary>Somebody sees something of it.</summary>
    public static bool IsVisible(string text) => text.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.Control));

    /// <summary>A code point that never stands for a character (Unicode 17, 23.7).</summary>
    public static bool IsNoncharacter(int code) => code is >= 0xFDD0 and <= 0xFDEF || (code & 0xFFFE) == 0xFFFE;
}
