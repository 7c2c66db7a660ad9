using System.Security.Cryptography;
using System.Text;

namespace CinWorkflows.Integrations.Html;

/// <summary>How a paper looks on a screen and in print. Text keeps a contrast of at least 7 to 1 (WCAG 2.2, 1.4.6).</summary>
internal static class Stylesheet
{
    public const string Text =
        """

        html{font:1.0625rem/1.5 "Noto Sans",Arial,Helvetica,sans-serif;color:#0b0c0c;background:#fff}
        body{max-width:50rem;margin:0 auto;padding:1.5rem;overflow-wrap:break-word}
        h1,h2,h3{color:#12355b;line-height:1.25}
        h1{font-size:2rem;margin:0 0 .5rem}
        h2{font-size:1.5rem;margin:2.25rem 0 .75rem}
        h3{font-size:1.2rem;margin:1.75rem 0 .5rem}
        h4{font-size:1.0625rem;margin:1.5rem 0 .5rem}
        p,ul,dl{margin:0 0 1rem}
        li{margin-bottom:.3rem}
        p,li,dt,dd,td,th{unicode-bidi:plaintext}
        .title{border-bottom:3px solid #12355b;margin-bottom:1.5rem}
        .title p,footer p{color:#4a5358;margin-bottom:.5rem}
        .title .marking,footer .marking{color:#0b0c0c;font-weight:bold}
        footer{border-top:1px solid #b1b4b6;margin-top:3rem;padding-top:1rem}
        .notice{border-left:5px solid #b53a1e;background:#fdf3ee;padding:1rem;margin:0 0 1.5rem;font-weight:bold}
        .notice p{margin:0}
        dl div{display:grid;grid-template-columns:34% 1fr;gap:1rem;border-bottom:1px solid #b1b4b6;padding:.4rem 0}
        dt{font-weight:bold}
        dd{margin:0}
        .frame{overflow-x:auto;margin:0 0 1.5rem}
        table{border-collapse:collapse;width:100%}
        caption,.caption{text-align:left;font-weight:bold;margin:0;padding:.25rem 0 .5rem}
        th,td{text-align:left;vertical-align:top;padding:.4rem .5rem;border-bottom:1px solid #b1b4b6;min-width:4rem}
        thead th{background:#eef1f4}
        .figures{text-align:right;font-variant-numeric:tabular-nums}
        @media (max-width:40rem){dl div{grid-template-columns:1fr;gap:0}}
        @media print{
        @page{size:A4;margin:20mm}
        html{font-size:11pt}
        body{max-width:none;padding:0}
        .frame{overflow:visible}
        .page{break-after:page}
        h1,h2,h3,h4,caption{break-after:avoid}
        tr,.notice,dl div{break-inside:avoid}
        thead{display:table-header-group}
        p,li{orphans:2;widows:2}
        }

        """;

    /// <summary>By which the page's policy knows this text and no other.</summary>
    public static string Hash { get; } = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}";
}
