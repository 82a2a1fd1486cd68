package io.storywire.app;

import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.TopologyDescription;

/** Draws topologies as a Mermaid flow chart: topics as stadiums, stores as cylinders, nodes as boxes. */
final class MermaidPicture {

    private final Set<String> shapes = new TreeSet<>();
    private final Set<String> arrows = new TreeSet<>();

    MermaidPicture add(TopologyDescription topology) {
        for (TopologyDescription.Subtopology part : topology.subtopologies()) {
            part.nodes().forEach(this::add);
        }
        return this;
    }

    private void add(TopologyDescription.Node node) {
        shapes.add(id(node.name()) + "[" + node.name() + "]");
        node.successors().forEach(next -> arrow(node.name(), next.name()));
        if (node instanceof TopologyDescription.Source source && source.topicSet() != null) {
            source.topicSet().forEach(topic -> arrow(topic(topic), node.name()));
        } else if (node instanceof TopologyDescription.Processor processor) {
            processor.stores().forEach(store -> storeOf(processor.name(), store));
        } else if (node instanceof TopologyDescription.Sink sink) {
            arrow(sink.name(), topic(sink.topic() == null ? "news.entity.*" : sink.topic()));
        }
    }

    private String topic(String name) {
        shapes.add(id(name) + "([" + name + "])");
        return name;
    }

    private void storeOf(String node, String store) {
        shapes.add(id(store + "-store") + "[(" + store + ")]");
        arrows.add(id(node) + " --- " + id(store + "-store"));
    }

    private void arrow(String from, String to) {
        arrows.add(id(from) + " --> " + id(to));
    }

    private static String id(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_");
    }

    @Override
    public String toString() {
        return "flowchart LR\n  " + String.join("\n  ", shapes) + "\n  " + String.join("\n  ", arrows) + "\n";
    }
}
