using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CinWorkflows.Cases.People;

/// <summary>
/// The letters, marks and digits of a word as they are compared: in capitals, Latin letters without accents. Signs between them do not count. A
/// table says it, because a machine without the data of all languages takes no accent off.
/// </summary>
internal static class PlainLetters
{
    /// <summary>Accents that follow their letter as a character of their own. The marks of other scripts are vowels, and stay.</summary>
    private static readonly (int From, int To) Accents = (0x0300, 0x036F);

    private static readonly FrozenDictionary<int, string> Plain = new (string Letter, string Accented)[]
    {
        ("A", "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ"), ("AE", "ÆǢǼ"), ("B", "ḂḄḆ"), ("C", "ÇĆĈĊČḈ"), ("D", "ĎĐÐḊḌḎḐḒ"),
        ("E", "ÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ"), ("F", "Ḟ"), ("G", "ĜĞĠĢǤǦǴḠ"), ("H", "ĤĦȞḢḤḦḨḪ"), ("I", "ÌÍÎÏĨĪĬĮİıǏȈȊḬḮỈỊ"), ("J", "Ĵ"),
        ("K", "ĶǨḰḲḴ"), ("L", "ĹĻĽŁḶḸḺḼ"), ("M", "ḾṀṂ"), ("N", "ÑŃŅŇǸṄṆṈṊ"), ("O", "ÒÓÔÕÖØŌŎŐƠǑǪǬǾȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ"), ("OE", "Œ"),
        ("P", "ṔṖ"), ("R", "ŔŖŘȐȒṘṚṜṞ"), ("S", "ŚŜŞŠȘṠṢṤṦṨ"), ("SS", "ßẞ"), ("T", "ŢŤŦȚṪṬṮṰ"), ("TH", "Þ"),
        ("U", "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ"), ("V", "ṼṾ"), ("W", "ŴẀẂẄẆẈ"), ("X", "ẊẌ"), ("Y", "ÝŶŸȲẎỲỴỶỸ"), ("Z", "ŹŻŽẐẒẔ"),
    }.SelectMany(row => row.Accented.Select(accented => KeyValuePair.Create((int)accented, row.Letter))).ToFrozenDictionary();

    /// <summary>A word as it is compared; empty where it has no letter and no digit.</summary>
    public static string Of(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes().Where(rune => IsPartOfAWord(rune) && (rune.Value < Accents.From || rune.Value > Accents.To)))
        {
            var capital = Rune.ToUpperInvariant(rune);
            plain.Append(Plain.GetValueOrDefault(capital.Value) ?? capital.ToString());
        }

        return plain.ToString();
    }

    /// <summary>Whether a sign is a letter, a digit, or a mark of a letter, as the vowels of many scripts are.</summary>
    public static bool IsPartOfAWord(Rune sign) => Rune.IsLetterOrDigit(sign) || Rune.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
