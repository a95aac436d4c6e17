package io.tieout.benchmarks.recon;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One line under construction, as bytes. Grows as needed; is reused for line after line. */
public final class LineBuffer {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int SECONDS_PER_DAY = 86_400;

    private static final byte[] AMPERSAND = utf8("&amp;");
    private static final byte[] LESS_THAN = utf8("&lt;");
    private static final byte[] GREATER_THAN = utf8("&gt;");
    private static final long[] POWERS_OF_TEN = powersOfTen();

    private byte[] bytes = new byte[4_096];
    private int length;

    private static long[] powersOfTen() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public LineBuffer clear() {
        length = 0;
        return this;
    }

    public int length() {
        return length;
    }

    public byte[] array() {
        return bytes;
    }

    /** Keeps the first so many bytes. */
    public void cut(int newLength) {
        length = newLength;
    }

    /** Replaces the byte after the first occurrence of a marker, which must be there. */
    public void replaceAfter(byte[] marker, char replacement) {
        int at = 0;
        while (!Arrays.equals(bytes, at, at + marker.length, marker, 0, marker.length)) {
            at++;
        }
        bytes[at + marker.length] = (byte) replacement;
    }

    public byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    /** At most the first {@code limit} bytes, without a blank at the end; for ASCII text. */
    public byte[] copyOfAtMost(int limit) {
        int end = Math.min(length, limit);
        while (end > 0 && bytes[end - 1] == ' ') {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    public LineBuffer raw(byte[] source) {
        reserve(source.length);
        System.arraycopy(source, 0, bytes, length, source.length);
        length += source.length;
        return this;
    }

    public LineBuffer raw(LineBuffer other) {
        reserve(other.length);
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
        return this;
    }

    public LineBuffer raw(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** Adds UTF-8 as the inside of a JSON string. */
    public LineBuffer escaped(byte[] source) {
        reserve(source.length * 6);
        for (byte b : source) {
            if (b == '"' || b == '\\') {
                bytes[length++] = '\\';
                bytes[length++] = b;
            } else if (b >= 0 && b < ' ') {
                control(b);
            } else {
                bytes[length++] = b;
            }
        }
        return this;
    }

    /** Adds UTF-8 as XML text. */
    public LineBuffer xml(byte[] source) {
        for (byte b : source) {
            switch (b) {
                case '&' -> raw(AMPERSAND);
                case '<' -> raw(LESS_THAN);
                case '>' -> raw(GREATER_THAN);
                default -> raw((char) (b & 0xFF));
            }
        }
        return this;
    }

    private void control(byte b) {
        bytes[length++] = '\\';
        bytes[length++] = 'u';
        bytes[length++] = '0';
        bytes[length++] = '0';
        bytes[length++] = HEX[b >> 4];
        bytes[length++] = HEX[b & 15];
    }

    public LineBuffer number(long value) {
        return digits(value, 1);
    }

    /** Adds a number with at least so many digits, filled with zeros. */
    public LineBuffer digits(long value, int atLeast) {
        reserve(40);
        long rest = value;
        if (rest < 0) {
            bytes[length++] = '-';
            rest = -rest;
        }
        int count = Math.max(atLeast, digitCount(rest));
        for (int i = length + count - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
        return this;
    }

    private static int digitCount(long value) {
        int count = 1;
        while (count < POWERS_OF_TEN.length && value >= POWERS_OF_TEN[count]) {
            count++;
        }
        return count;
    }

    /** Adds an amount in minor units as a plain decimal with the currency's digits. */
    public LineBuffer amount(long minorUnits, int scale) {
        if (minorUnits < 0) {
            raw('-');
        }
        long absolute = Math.abs(minorUnits);
        if (scale == 0) {
            return number(absolute);
        }
        long unit = POWERS_OF_TEN[scale];
        return number(absolute / unit).raw('.').digits(absolute % unit, scale);
    }

    public LineBuffer hex(long value) {
        reserve(16);
        for (int shift = 60; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[(int) (value >>> shift) & 15];
        }
        return this;
    }

    public LineBuffer instant(long epochSecond) {
        int second = (int) (epochSecond % SECONDS_PER_DAY);
        raw(Days.iso((int) (epochSecond / SECONDS_PER_DAY))).raw('T');
        return twoDigits(second / 3_600)
                .raw(':')
                .twoDigits(second / 60 % 60)
                .raw(':')
                .twoDigits(second % 60)
                .raw('Z');
    }

    private LineBuffer twoDigits(int value) {
        return raw((char) ('0' + value / 10)).raw((char) ('0' + value % 10));
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
