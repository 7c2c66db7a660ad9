using System.Collections.Frozen;

namespace CinWorkflows.Cases.People;

/// <summary>Words for what somebody is to the child, or near to the family: "Mum", "his grandmother", "the child's stepfather".</summary>
public static class KinWords
{
    private static readonly FrozenSet<string> Kin = FrozenSet.ToFrozenSet(((string[])
        [
            "MUM", "MUMMY", "MAM", "MOM", "MA", "MOTHER", "DAD", "DADDY", "FATHER", "PARENT", "PARENTS", "STEPMUM", "STEPMOTHER", "STEPDAD", "STEPFATHER", "STEPPARENT", "GRAN", "GRANNY", "NAN",
            "NANA", "NANNY", "GRANDMA", "GRANDMOTHER", "GRANDAD", "GRANDDAD", "GRANDPA", "GRANDFATHER", "GRANDPARENT", "GRANDPARENTS", "AUNT", "AUNTY", "AUNTIE", "UNCLE", "COUSIN", "BROTHER", "SISTER",
            "SIBLING", "SIBLINGS", "FAMILY", "HUSBAND", "WIFE", "PARTNER", "BOYFRIEND", "GIRLFRIEND", "CARER", "CARERS", "CHILD", "SON", "DAUGHTER", "RELATIVE", "NEIGHBOUR", "FRIEND",
            "NEIGHBOR", "NIECE", "NEPHEW", "STEPBROTHER", "STEPSISTER", "STEPSON", "STEPDAUGHTER", "FIANCE", "FIANCEE", "LODGER", "LANDLORD", "LANDLADY",
        ]).SelectMany(word => (string[])[word, word + "S"]), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Beside =
        FrozenSet.ToFrozenSet(["A", "AN", "THE", "HIS", "HER", "THEIR", "MY", "OUR", "THIS", "OF", "AND", "BOTH", "ALSO", "ITS", "S", "HIMSELF", "HERSELF", "THEMSELVES", "BIRTH", "FOSTER", "MATERNAL", "PATERNAL"], StringComparer.Ordinal);

    /// <summary>The words for kin by which a child may be meant, or all of them together.</summary>
    private static readonly FrozenSet<string> OfTheChild = FrozenSet.ToFrozenSet(["CHILD", "CHILDS", "SON", "SONS", "DAUGHTER", "DAUGHTERS", "FAMILY", "FAMILYS"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfAll = FrozenSet.ToFrozenSet(["FAMILY", "FAMILYS"], StringComparer.Ordinal);

    /// <summary>Whether a word of a text about a child is for somebody else of the family or near to it: "mum", "grandparents", "neighbour".</summary>
    /// <param name="word">The word, in any case.</param>
    public static bool TellOfKin(string word) => PlainLetters.Of(word) is var plain && Kin.Contains(plain) && !OfTheChild.Contains(plain);

    /// <summary>Whether a word of a text about somebody who is not the child is for one of the family or near to it, the child among them.</summary>
    /// <param name="word">The word, in any case.</param>
    public static bool TellOfAnybodysKin(string word) => PlainLetters.Of(word) is var plain && Kin.Contains(plain) && !OfAll.Contains(plain);

    /// <summary>A name without the words for what somebody is to the child that stand beside it; null where it holds nothing but those.</summary>
    /// <param name="name">The name.</param>
    public static string? WithoutKin(string name)
    {
        List<string> words = [.. name.Split([' ', ',', ';', '/', '(', ')', '-', '–', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        if (!words.Exists(word => Kin.Contains(PlainLetters.Of(word))))
        {
            return name;
        }

        words.RemoveAll(word => PlainLetters.Of(word) is var plain && (plain.Length == 0 || Kin.Contains(plain) || Beside.Contains(plain)));
        return words.Count == 0 ? null : string.Join(' ', words);
    }
}
