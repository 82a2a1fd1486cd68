package io.storywire.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a person can do something about becomes one line and exit code 1; all else is a fault, and thrown. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        String message = message(failure);
        if (message == null) {
            throw failure;
        }
        command.getErr().println(message);
        command.getErr().flush();
        return 1;
    }

    private static @Nullable String message(@Nullable Throwable failure) {
        if (failure instanceof FailedException) {
            return failure.getMessage();
        } else if (failure instanceof TimeoutException) {
            return "no Kafka broker answers: " + failure.getMessage() + "; is --bootstrap-servers right?";
        } else if (failure instanceof KafkaException) {
            return failure.getCause() instanceof KafkaException cause
                    ? message(cause)
                    : "Kafka refuses: " + (failure.getCause() == null ? failure : failure.getCause()).getMessage();
        } else if (failure instanceof ExecutionException) {
            return message(failure.getCause());
        } else if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            return "cannot be read or written: " + failure.getMessage();
        }
        return null;
    }
}
