using System.Text;
using Alliance.Domain.Attachments;

namespace Alliance.Web.Attachments;

/// <summary>Whether a file is plain text, and nothing that a browser would take for a page.</summary>
public static class TextInspection
{
    private static readonly string[] Pages = ["<!doctype", "<html", "<head", "<body", "<svg", "<script", "<iframe", "<object", "<embed", "<?xml", "<?php", "<math", "<style", "<img", "<meta", "<link"];

    static TextInspection() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The whole of it is read, in parts.</summary>
    /// <exception cref="RefusedPaperException">It is no text, or active.</exception>
    public static async Task<PaperKind> KindOfAsync(string name, Stream file, CancellationToken cancel = default)
    {
        if (await EncodingOfAsync(file, cancel) is not { } encoding)
        {
            throw new RefusedPaperException(AttachmentCodes.UnknownType, ("name", name));
        }

        file.Position = 0;
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024, leaveOpen: true);
        var buffer = new char[64 * 1024];
        var first = true;
        int read;
        while ((read = await reader.ReadBlockAsync(buffer, cancel)) > 0)
        {
            var part = buffer.AsMemory(0, read);
            if (part.Span.IndexOfAnyInRange('\0', '\b') >= 0 || part.Span.IndexOfAnyInRange('\u000e', '\u001a') >= 0)
            {
                throw new RefusedPaperException(AttachmentCodes.UnknownType, ("name", name));
            }

            if (first && Array.Exists(Pages, page => part.Span.TrimStart().StartsWith(page, StringComparison.OrdinalIgnoreCase)))
            {
                throw new RefusedPaperException(AttachmentCodes.ActiveContent);
            }

            first = false;
        }

        return PaperKind.Named(name) == PaperKind.Csv ? PaperKind.Csv : PaperKind.Txt;
    }

    /// <summary>UTF-8, UTF-16 with its mark, or what Excel on a Chinese computer writes (GB 18030); null when it is none of them.</summary>
    public static async Task<Encoding?> EncodingOfAsync(Stream file, CancellationToken cancel = default)
    {
        var mark = new byte[2];
        file.Position = 0;
        if (await file.ReadAtLeastAsync(mark, 2, throwOnEndOfStream: false, cancel) == 2 && (mark is [0xFF, 0xFE] or [0xFE, 0xFF]))
        {
            return mark[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }

        foreach (var encoding in new[] { new UTF8Encoding(false, throwOnInvalidBytes: true), Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback) })
        {
            if (await ReadsAsync(file, encoding, cancel))
            {
                return encoding;
            }
        }

        return null;
    }

    private static async Task<bool> ReadsAsync(Stream file, Encoding encoding, CancellationToken cancel)
    {
        file.Position = 0;
        var (decoder, bytes, chars) = (encoding.GetDecoder(), new byte[32 * 1024], new char[64 * 1024]);
        try
        {
            int read;
            while ((read = await file.ReadAsync(bytes, cancel)) > 0)
            {
                decoder.GetChars(bytes.AsSpan(0, read), chars, flush: false);
            }

            decoder.GetChars([], chars, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
