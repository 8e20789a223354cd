import { RegisterPerson } from '@application/unit/register-person';
import { HandOverPost } from '@application/unit/hand-over-post';
import { RegisterPost } from '@application/unit/register-post';
import { RegisterUnit } from '@application/unit/register-unit';
import { Module } from '@nestjs/common';
import { DirectoryController } from './directory.controller';
import { PostsController } from './posts.controller';

@Module({
  controllers: [DirectoryController, PostsController],
  providers: [RegisterUnit, RegisterPerson, RegisterPost, HandOverPost],
})
export class UnitModule {}
