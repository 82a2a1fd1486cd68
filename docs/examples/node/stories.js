// What is known of the stories of a topic: the part of a consumer that does not depend on the Kafka client.

/** Stories by id, as the records of news.entity.*, news.entities or news.stories tell of them. */
export class Stories {
  #stories = new Map();
  #merged = new Map();
  #retracted = new Set();
  #seen = new Set();
  #duplicates = 0;

  /**
   * Takes in one record.
   *
   * @param {Map<string, string>} headers the record's headers
   * @param {string | undefined} value its value, JSON; nothing for a tombstone
   */
  take(headers, value) {
    const id = headers.get('ce_id');
    if (value === undefined) {
      return;
    }
    if (this.#seen.has(id)) {
      this.#duplicates++; // the same event, written or delivered once more: whatever it says was done
      return;
    }
    this.#seen.add(id);
    const type = headers.get('ce_type');
    if (type === 'io.storywire.entityevent') {
      this.#entityEvent(JSON.parse(value));
    } else if (type === 'io.storywire.story') {
      this.#story(JSON.parse(value));
    } // other types may come one day: pass over them
  }

  #entityEvent(event) {
    switch (event.relation) {
      case 'NEW':
      case 'DEVELOPMENT':
        this.#tell(event.storyId, event.headline, [event.article.articleId]);
        break;
      case 'CORRECTED':
        this.#correct(event);
        break;
      case 'MERGED':
        this.#merge(event.storyId, event.mergedInto, event.headline);
        break;
      case 'RETRACTED':
        this.#retract(event.storyId);
        break;
      default: // a relation of a later version
    }
  }

  #story(story) {
    if (story.state === 'MERGED') {
      this.#merge(story.storyId, story.mergedInto, story.headline);
    } else if (story.state === 'RETRACTED') {
      this.#retract(story.storyId);
    } else {
      const articles = new Set(story.members.map(member => member.articleId)); // all of it, as it stands now
      this.#stories.set(story.storyId, { headline: story.headline, articles });
      this.#retracted.delete(story.storyId);
    }
  }

  #tell(storyId, headline, articleIds) {
    const known = this.#stories.get(storyId);
    this.#stories.set(storyId, { headline, articles: new Set([...(known?.articles ?? []), ...articleIds]) });
    this.#retracted.delete(storyId);
  }

  /**
   * What was withdrawn, or tells nothing of the entity in this story any more, is quoted in no sentence. Without a withdrawn
   * article the story stands; when the last one tells nothing of the entity, the story does not concern it.
   */
  #correct(event) {
    this.#tell(event.storyId, event.headline, [event.article.articleId]);
    if (event.sentences.length === 0) {
      const { articles } = this.#stories.get(event.storyId);
      articles.delete(event.article.articleId);
      if (articles.size === 0 && event.article.status !== 'RETRACTED') {
        this.#stories.delete(event.storyId);
      }
    }
  }

  /** The story goes on under another id, which may not have been told of yet. */
  #merge(storyId, into, headline) {
    const gone = this.#stories.get(storyId);
    const whole = this.#stories.get(into);
    const articles = new Set([...(whole?.articles ?? []), ...(gone?.articles ?? [])]);
    this.#stories.set(into, { headline: whole?.headline ?? headline, articles });
    this.#stories.delete(storyId);
    this.#merged.set(storyId, into);
  }

  #retract(storyId) {
    this.#stories.delete(storyId);
    this.#retracted.add(storyId);
  }

  /** The id under which a story goes on: links that were saved under an old id lead there. */
  current(storyId) {
    let id = storyId;
    while (this.#merged.has(id)) {
      id = this.#merged.get(id);
    }
    return id;
  }

  /** All of it, in a fixed order. */
  toJSON() {
    const stories = [...this.#stories].sort(byKey).map(([storyId, { headline, articles }]) => [
      storyId,
      { headline, articles: [...articles].sort() },
    ]);
    const merged = [...this.#merged.keys()].sort().map(storyId => [storyId, this.current(storyId)]);
    return {
      stories: Object.fromEntries(stories),
      merged: Object.fromEntries(merged),
      retracted: [...this.#retracted].sort(),
      duplicates: this.#duplicates,
    };
  }
}

function byKey([a], [b]) {
  return a < b ? -1 : a > b ? 1 : 0;
}
