package io.storywire.story;

/**
 * Natural logarithms from a table: the same on every machine, which {@link Math#log} does not promise, and many times
 * faster than {@link StrictMath#log}. Error below 0.00025.
 */
final class Logarithm {

    private static final int BITS = 11;
    private static final int MANTISSA = 52;
    private static final int BIAS = 1023;
    private static final double LN_2 = StrictMath.log(2);
    private static final double[] OF_MANTISSA = new double[1 << BITS];

    static {
        for (int i = 0; i < OF_MANTISSA.length; i++) {
            OF_MANTISSA[i] = StrictMath.log(1 + (i + 0.5) / OF_MANTISSA.length);
        }
    }

    private Logarithm() {}

    /** Of a positive, normal number. */
    static double of(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> MANTISSA) - BIAS;
        int mantissa = (int) (bits >>> (MANTISSA - BITS)) & (OF_MANTISSA.length - 1);
        return exponent * LN_2 + OF_MANTISSA[mantissa];
    }
}
