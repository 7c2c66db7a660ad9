using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Integrations.Pdf.Files;

namespace CinWorkflows.Integrations.Pdf.Faces;

/// <summary>Writes what a document uses of a face into its file: a composite font whose codes are glyph numbers (ISO 32000-1, 9.7).</summary>
internal static class EmbeddedFace
{
    private const int MostEntries = 100;

    /// <summary>Writes the font and tells its number.</summary>
    public static int Write(PdfFile file, FaceSubset subset)
    {
        var face = subset.Face;
        var program = SubsetFile.Write(face, subset.Glyphs);
        var name = $"{Tag(program)}+{face.Name}";
        var embedded = file.AddStream($"/Length1 {program.Length}", program);
        var descriptor = file.Add(
            $"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{string.Join(' ', face.Box)}]/ItalicAngle 0"
            + $"/Ascent {face.Ascent}/Descent {face.Descent}/CapHeight {face.CapHeight}/StemV {face.Stem}/FontFile2 {embedded} 0 R>>");
        var widths = string.Join(' ', subset.Glyphs.Select(face.AdvanceOf));
        var descendant = file.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/W[0[{widths}]]>>");
        var meanings = file.AddStream("", Encoding.ASCII.GetBytes(Meanings(subset)));
        return file.Add($"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {meanings} 0 R>>");
    }

    /// <summary>Six letters by which subsets of one face differ, made of the subset so that the same paper gives the same file.</summary>
    private static string Tag(byte[] program) =>
        string.Concat(SHA256.HashData(program).Take(6).Select(number => (char)('A' + (number % 26))));

    /// <summary>Which character each code is: what is found, copied and read out.</summary>
    private static string Meanings(FaceSubset subset)
    {
        var map = new StringBuilder(
            "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def"
            + "/CMapName/Adobe-Identity-UCS def/CMapType 2 def 1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        foreach (var part in subset.Meanings.Index().Chunk(MostEntries))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (code, meaning) in part)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}><{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(meaning.ToString()))}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict/CMap defineresource pop end end").ToString();
    }
}
